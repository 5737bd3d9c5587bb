//! Writes what the page would save of many partnerships made from the worked example: `portfolio.csv`, and a JSON file of
//! each. `cargo run --package benches --bin portfolio -- <folder> [<count>]`

use std::error::Error;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn Error>> {
    use benches::many::{TODAY, many};
    use partnership_continuum::exchange::incoming::Kind;
    use partnership_continuum::exchange::outgoing;
    use partnership_continuum::exchange::portfolio::{Row, file};
    use partnership_continuum::record::Round;
    use std::path::PathBuf;

    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("name a folder")?);
    let count = arguments.next().map_or(Ok(1000), |count| count.parse())?;
    std::fs::create_dir_all(&folder)?;
    let (all, today) = (many(count), TODAY.parse().map_err(|_| "no day")?);
    let rows: Vec<Row> = all.iter().filter_map(|whole| Row::of(whole, Round::assessment, today)).collect();
    std::fs::write(folder.join("portfolio.csv"), file::csv(&rows))?;
    for whole in &all {
        let saved = outgoing::json(&[whole], Kind::Whole, today);
        std::fs::write(folder.join(format!("{}.json", whole.id)), saved.body)?;
    }
    Ok(())
}

/// A browser has no folders.
#[cfg(target_arch = "wasm32")]
fn main() -> Result<(), Box<dyn Error>> {
    Ok(())
}
