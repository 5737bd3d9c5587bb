//! Mounts the page.

fn main() {
    partnership_continuum::browser::shell::start("app");
}
