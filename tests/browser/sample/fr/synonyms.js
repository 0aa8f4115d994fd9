self.handbookSynonyms = {
  "rançongiciel": ["ransomware", "rançon", "fichiers bloqués"],
  "hameçonnage": ["phishing", "mail hacké"],
  "presse": ["journaliste"],
  "incendie": ["feu", "fire"],
  "chaîne d'appel": ["who calls", "qui appelle"]
}
