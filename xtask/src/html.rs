//! Reading the built page: which files it loads, and whether it has code inline. Enough of HTML, CSS and JavaScript for
//! what Trunk writes, not more.

/// A start tag: its name, its attributes, and for scripts and styles the text up to the end tag.
struct Tag<'a> {
    name: String,
    attributes: Vec<(String, &'a str)>,
    text: &'a str,
}

impl<'a> Tag<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
    }
}

/// The addresses of everything that a browser fetches for a page at once: styles, scripts, preloads and the icon.
pub fn loads(page: &str) -> Vec<String> {
    let address = |tag: &Tag| match tag.name.as_str() {
        "script" => tag.get("src").map(str::to_owned),
        "link" => {
            let loaded = |word| ["stylesheet", "modulepreload", "preload", "icon"].contains(&word);
            tag.get("rel").is_some_and(|rel| rel.split(' ').any(loaded)).then(|| tag.get("href").map(str::to_owned))?
        }
        _ => None,
    };
    tags(page).iter().filter_map(address).filter(|address| !address.starts_with("data:")).collect()
}

/// The first script, style or event handler that stands in the page itself. A block of data (JSON) is no code.
pub fn inline_code(page: &str) -> Option<String> {
    tags(page).iter().find_map(|tag| {
        let is_data = tag.name == "script" && tag.get("type") == Some("application/json");
        let code = match tag.name.as_str() {
            "script" | "style" if !is_data && !tag.text.trim().is_empty() => Some(tag.text.trim()),
            _ => {
                tag.attributes.iter().find(|(key, _)| key == "style" || key.starts_with("on")).map(|(_, value)| *value)
            }
        };
        code.map(|code| format!("<{}> {}", tag.name, code.chars().take(80).collect::<String>()))
    })
}

/// The relative addresses that a module imports at once. `import(...)` is for later, and not among them.
pub fn imports(script: &str) -> Vec<String> {
    quoted_after(script, &["from", "import"]).filter(|address| address.starts_with('.')).map(str::to_owned).collect()
}

/// The relative addresses of everything that a module loads, at once or later: other modules, and files that it names as
/// `new URL("...", import.meta.url)`.
pub fn fetches(script: &str) -> Vec<String> {
    let later = quoted_after(script, &["import("]).filter(|address| address.starts_with('.'));
    let beside = script.split("new URL(").skip(1).filter_map(|rest| {
        let quote = rest.chars().next().filter(|first| ['"', '\'', '`'].contains(first))?;
        let (inside, rest) = rest.get(1..)?.split_once(quote)?;
        rest.trim_start_matches([',', ' ']).starts_with("import.meta.url").then_some(inside)
    });
    imports(script).into_iter().chain(later.chain(beside).map(str::to_owned)).collect()
}

/// The files that a style sheet names, except inside `data:` addresses and fragments.
pub fn style_loads(style: &str) -> Vec<String> {
    let style = without(style, "/*", "*/");
    let urls = style.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let urls = urls.map(|address| address.trim().trim_matches(['"', '\'']));
    let named = quoted_after(&style, &["@import"]).chain(urls);
    named.filter(|address| !address.starts_with("data:") && !address.starts_with('#')).map(str::to_owned).collect()
}

/// The file that an address in `from` means, as a path from the site's folder; `None` when it lies elsewhere.
pub fn resolve(from: &str, address: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    if address.starts_with('/') || address.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// What stands in quotes right after one of these words.
fn quoted_after<'a>(text: &'a str, words: &'a [&str]) -> impl Iterator<Item = &'a str> {
    words.iter().flat_map(move |word| text.split(word).skip(1)).filter_map(|rest| {
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|first| ['"', '\''].contains(first))?;
        rest.get(1..)?.split_once(quote).map(|(inside, _)| inside)
    })
}

/// The text without everything between these two marks.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if after.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (mut tag, after) = tag(after);
            rest = after;
            if tag.name == "script" || tag.name == "style" {
                let (text, after) = after.split_once(&format!("</{}", tag.name)).unwrap_or((after, ""));
                (tag.text, rest) = (text, after);
            }
            found.push(tag);
        }
    }
    found
}

/// Reads a tag, from its name on, and returns what follows it.
fn tag(text: &str) -> (Tag<'_>, &str) {
    let is_end = |c: char| c.is_ascii_whitespace() || c == '>' || c == '/' || c == '=';
    let (name, mut rest) = text.split_at(text.find(is_end).unwrap_or(text.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/' || c == '=');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let (key, after) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(value) => value_of(value.trim_start()),
            None => ("", after),
        };
        attributes.push((key.to_ascii_lowercase(), value));
        rest = after;
    }
    (Tag { name: name.to_ascii_lowercase(), attributes, text: "" }, rest.strip_prefix('>').unwrap_or(rest))
}

/// An attribute's value, with or without quotes, and what follows it.
fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::{imports, inline_code, loads, resolve, style_loads};

    #[test]
    fn finds_what_a_page_loads() {
        let page = r#"<!doctype html><html><head>
            <meta content="default-src 'none'; script-src 'self'">
            <!-- <script src="./comment.js"></script> -->
            <LINK rel=stylesheet href=./a.css><link rel="icon" href='./i.svg'/><link rel="icon" href="data:image/svg+xml,x">
            <link rel="manifest" href="./later.webmanifest">
            <link rel="modulepreload" href="./glue.js"><link rel="preload" href="./x.wasm" as="fetch">
            <script type="module" src="./boot.js"></script></head><body><p>1 < 2</p><a href="./other.html">x</a></body>"#;
        assert_eq!(loads(page), ["./a.css", "./i.svg", "./glue.js", "./x.wasm", "./boot.js"]);
        assert_eq!(inline_code(page), None);
    }

    #[test]
    fn finds_inline_code() {
        assert_eq!(inline_code("<script type=\"module\">\nimport x</script>").as_deref(), Some("<script> import x"));
        assert_eq!(inline_code("<style>p{}</style>").as_deref(), Some("<style> p{}"));
        assert_eq!(inline_code("<p style='color:red'>").as_deref(), Some("<p> color:red"));
        assert_eq!(inline_code("<img onerror=x()>").as_deref(), Some("<img> x()"));
        assert_eq!(inline_code("<script src=a.js></script><p class=on>").as_deref(), None);
    }

    #[test]
    fn data_is_no_code() {
        let data = r#"<script type="application/json" id="baked">{"name":"\u003c/script>"}</script>"#;
        assert_eq!(inline_code(data), None);
        for other in ["application/json5", "application/jsonx", "text/javascript", "module", "", "importmap"] {
            assert!(inline_code(&data.replace("application/json", other)).is_some(), "{other}");
        }
        let with_handler = data.replace("id=", "onload=\"x()\" id=");
        assert_eq!(inline_code(&with_handler).as_deref(), Some("<script> x()"));
        assert!(inline_code("<style type=\"application/json\">p{}</style>").is_some());
    }

    #[test]
    fn finds_static_imports_only() {
        let script = r#"import * as a from './snippets/a.js'; import"./b.js"; export {c} from "./c.js";
            import("./later.js"); import x from 'bare'; const text = "from here";"#;
        assert_eq!(imports(script), ["./snippets/a.js", "./c.js", "./b.js"]);
    }

    #[test]
    fn finds_the_files_of_a_style_sheet() {
        let style = "/* url(no.png) */ @import 'b.css'; p { background: url( \"c.svg\" ), url(#d), url(data:x) }";
        assert_eq!(style_loads(style), ["b.css", "c.svg"]);
    }

    #[test]
    fn resolves_addresses_inside_the_site_only() {
        assert_eq!(resolve("index.html", "./a.js?x#y").as_deref(), Some("a.js"));
        assert_eq!(resolve("lib/a.js", "../b/c.js").as_deref(), Some("b/c.js"));
        assert_eq!(resolve("index.html", "../a.js"), None);
        assert_eq!(resolve("index.html", "/a.js"), None);
        assert_eq!(resolve("index.html", "https://example.org/a.js"), None);
    }
}
