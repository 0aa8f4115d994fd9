self.handbookSynonyms = {"network": ["wire"]};
self.handbookFinds = {"respond/fire.html": [["fire", "feu"], ["smoke"]], "respond/ransomware.html": [["rançon"], ["feu de joie"]]};
