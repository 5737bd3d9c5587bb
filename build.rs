//! Asks the linker to keep its relocations when the program is to be split: by them the splitter knows what uses what.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if ["CARGO_FEATURE_SPLIT", "CARGO_FEATURE_SPLIT_ELEMENT"].iter().any(|feature| std::env::var_os(feature).is_some())
    {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
