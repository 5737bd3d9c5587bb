//! `cargo xtask serve`: the release page on a local address, until Ctrl-C.

use std::net::TcpListener;

use crate::process::{Result, say};
use crate::{node, site};

/// Where to serve.
pub struct Address {
    host: String,
    port: u16,
}

impl Address {
    /// Reads `--port N` and `--host H`.
    pub fn parse(arguments: &[&str]) -> Result<Self> {
        let mut address = Address { host: "127.0.0.1".into(), port: 8080 };
        let mut words = arguments.iter().flat_map(|word| word.splitn(2, '='));
        while let Some(option) = words.next() {
            let value = words.next().ok_or_else(|| format!("'{option}' needs a value: --port 8081, --host 0.0.0.0"))?;
            match option {
                "--host" => address.host = value.into(),
                "--port" => address.port = value.parse().map_err(|_| format!("'{value}' is not a port number"))?,
                _ => return Err(format!("serve knows --port and --host, but not '{option}'")),
            }
        }
        Ok(address)
    }
}

/// The command by which a page that is there alone is completed while it is served.
pub const REST: &str = "add-rest";

/// Builds if anything changed, then serves.
pub fn serve(address: &Address) -> Result {
    let Address { host, port } = address;
    // Asked before the build, which may take minutes.
    TcpListener::bind((host.as_str(), *port)).map_err(|error| {
        let other = port.saturating_add(1);
        format!("cannot listen on {host}:{port}: {error}. Try another: cargo xtask serve --port {other}")
    })?;
    site::build_to_look_at()?;
    say(&format!("Serving {} (Ctrl-C stops it)", site::SITE));
    if site::lacks_something() {
        say("Building the rest meanwhile, a minute or two: what other people's pages load, and the page as one file");
        let own = std::env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
        // A process of its own, since this one becomes the server. Ctrl-C reaches both.
        std::process::Command::new(own)
            .arg(REST)
            .spawn()
            .map_err(|error| format!("cannot start another process: {error}"))?;
    }
    let mut server = node::script("xtask/node/serve.mjs");
    server.args([site::SITE, "--host", host, "--port", &port.to_string()]);
    become_program(&mut server)
}

/// Turns into the server, so that stopping either stops both.
#[cfg(unix)]
fn become_program(command: &mut std::process::Command) -> Result {
    use std::os::unix::process::CommandExt;
    Err(format!("cannot start the server: {}", command.exec()))
}

/// Waits for the server. On Windows Ctrl-C reaches both.
#[cfg(not(unix))]
fn become_program(command: &mut std::process::Command) -> Result {
    crate::process::run(command)
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn reads_the_address() {
        let read = |words: &[&str]| Address::parse(words).map(|address| format!("{}:{}", address.host, address.port));
        assert_eq!(read(&[]).unwrap(), "127.0.0.1:8080");
        assert_eq!(read(&["--port", "9000"]).unwrap(), "127.0.0.1:9000");
        assert_eq!(read(&["--host=0.0.0.0", "--port=9000"]).unwrap(), "0.0.0.0:9000");
        assert!(read(&["--port"]).is_err());
        assert!(read(&["--port", "many"]).is_err());
        assert!(read(&["--open", "yes"]).is_err());
    }
}
