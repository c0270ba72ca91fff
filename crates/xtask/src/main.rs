//! `cargo xtask COMMAND`.
#![expect(clippy::print_stdout, reason = "a command's output is what it is for")]
#![expect(clippy::print_stderr, reason = "where a command says why it failed")]

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::serve::{self, Server};
use xtask::{bench, browsers, module, new_area, node, run, site, stale, test, tools, workspace};

const USAGE: &str = "\
cargo xtask COMMAND

  setup          install what a build needs and is missing
  build          the site into target/site, the JavaScript module into target/module
  serve [PORT]   set up, build the site and the module, and serve the site on 127.0.0.1 (port 8080)
  test [WORD]    set up, browsers included, and check everything; or the parts with WORD in their heading
  bench [NAME]   measure the calendar and whole schedules
  new-area NAME  write the files of another area, to be filled in
  stale          say which help lines nobody has looked at for six months
";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[&str]) -> Result<()> {
    match words {
        ["setup"] => setup(),
        ["build"] => {
            setup()?;
            build()
        }
        ["serve"] => serve(serve::PORT),
        ["serve", port] => {
            let port = port.parse().with_context(|| format!("`{port}` is not a port"))?;
            serve(port)
        }
        ["test"] => test(""),
        ["test", word] => test(&word.to_lowercase()),
        ["bench", "--", arguments @ ..] | ["bench", arguments @ ..] => bench::run(arguments),
        ["stale"] => stale::run(),
        ["new-area", names @ ..] => new_area::run(names),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        [other, ..] => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
}

fn setup() -> Result<()> {
    run::heading("set up");
    node::setup()?;
    tools::setup()
}

fn test(word: &str) -> Result<()> {
    setup()?;
    tools::setup_checks()?;
    browsers::setup()?;
    test::run(word)
}

fn build() -> Result<()> {
    run::heading("build: module");
    module::build()?;
    run::heading("build: site");
    site::build()
}

fn serve(port: u16) -> Result<()> {
    setup()?;
    build()?;
    let server = Server::start(&workspace::site(), port)?;
    println!("\nThe guide is at {} (Ctrl-C ends it)", server.url());
    server.wait()
}
