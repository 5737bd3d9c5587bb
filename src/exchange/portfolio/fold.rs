//! Texts without case and accents, so that a name is found however it is typed.

/// Each letter with the letters that are looked for in the same way. What has no accents is left alone.
const ALIKE: [(&str, &str); 38] = [
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
    ("ae", "æǽ"),
    ("b", "ḃ"),
    ("c", "çćĉċč"),
    ("d", "ďđḋð"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
    ("f", "ḟƒ"),
    ("g", "ĝğġģǧ"),
    ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįıǐịỉ"),
    ("ij", "ĳ"),
    ("j", "ĵ"),
    ("k", "ķǩ"),
    ("l", "ĺļľŀł"),
    ("m", "ṁ"),
    ("n", "ñńņňŉŋǹ"),
    ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṗ"),
    ("r", "ŕŗř"),
    ("s", "śŝşšșṡſ"),
    ("ss", "ß"),
    ("t", "ţťŧțṫ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųǔưụủứừửữự"),
    ("w", "ŵẁẃẅ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("z", "źżž"),
    ("α", "ά"),
    ("ε", "έ"),
    ("η", "ή"),
    ("ι", "ίϊΐ"),
    ("ο", "ό"),
    ("σ", "ς"),
    ("υ", "ύϋΰ"),
    ("ω", "ώ"),
    ("е", "ё"),
    ("и", "й"),
];

/// The text in small letters and without accents, whether they are part of a letter or follow it.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            ' '..='~' => out.push(letter),
            _ => match ALIKE.iter().find(|(_, alike)| alike.contains(letter)) {
                Some((plain, _)) => out.push_str(plain),
                None => out.push(letter),
            },
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_make_no_difference() {
        for (text, plain) in [
            ("Krankenhaus SÜD", "krankenhaus sud"),
            ("Krankenhaus Su\u{308}d", "krankenhaus sud"),
            ("Łódź & Öğüt", "lodz & ogut"),
            ("Straße, Ærø, Þór", "strasse, aero, thor"),
            ("İstanbul", "istanbul"),
            ("Công ty Việt", "cong ty viet"),
            ("光ネット 😀", "光ネット 😀"),
            ("ΌΜΙΛΟΣ", "ομιλοσ"),
        ] {
            assert_eq!(fold(text), plain);
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }

    #[test]
    fn no_letter_stands_twice() {
        let all: String = ALIKE.iter().map(|(_, alike)| *alike).collect();
        for letter in all.chars() {
            assert_eq!(all.matches(letter).count(), 1, "{letter}");
            assert_eq!(letter.to_lowercase().collect::<String>(), letter.to_string());
        }
    }
}
