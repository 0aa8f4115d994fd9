self.handbookSynonyms = {
  "ransomware": ["rançon", "rançongiciel", "files locked"],
  "phishing": ["mail hacké", "hacked mail", "hameçonnage"],
  "press": ["journaliste", "journalist"],
  "fire": ["feu", "incendie"],
  "call cascade": ["who calls", "qui appelle"]
}
