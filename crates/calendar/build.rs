//! Turns `data/bank-holidays.csv` into a table that the compiler can check, so that nothing is
//! parsed in the browser. A bad line stops the build, every bad line at once, by file and line.

#[path = "build/bank_holiday_file.rs"]
mod bank_holiday_file;

use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use bank_holiday_file::{Line, read};
use chrono::Datelike;

const FILE: &str = "data/bank-holidays.csv";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FILE}");
    match read(&fs::read_to_string(FILE)?) {
        Ok(lines) => write_table(&lines),
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={FILE}:{problem}");
            }
            Ok(())
        }
    }
}

fn write_table(lines: &[Line<'_>]) -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    Ok(fs::write(out.join("published.rs"), table(lines)?)?)
}

/// The Rust that `src/published.rs` includes.
fn table(lines: &[Line<'_>]) -> Result<String, Box<dyn Error>> {
    let first = lines.first().ok_or("no holidays")?.date.year();
    let last = lines.last().ok_or("no holidays")?.date.year();
    let mut rust = String::new();
    writeln!(rust, "const FROM: NaiveDate = written({first}, 1, 1);")?;
    writeln!(rust, "const UNTIL: NaiveDate = written({last}, 12, 31);")?;
    writeln!(rust, "static HOLIDAYS: [Holiday; {}] = [", lines.len())?;
    for Line { date, name, day } in lines {
        let (year, month, day_of_month) = (date.year(), date.month(), date.day());
        writeln!(
            rust,
            "    Holiday {{ date: written({year}, {month}, {day_of_month}), name: {name:?}, \
             day: HolidayDay::{day:?}, basis: Basis::Published }},"
        )?;
    }
    rust.push_str("];\n");
    Ok(rust)
}
