//! The site served on this machine as a static host serves it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::{fs, io, thread};

use anyhow::{Context, Result, bail, ensure};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::runtime;
use tokio::sync::oneshot;
use tower_http::services::{ServeDir, ServeFile};

use crate::headers::Headers;

/// The port of `cargo xtask serve`.
pub const PORT: u16 = 8080;

/// A folder served on 127.0.0.1 until this is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Server {
    /// Serves `folder` on `port`, or on a free port where `port` is 0.
    ///
    /// # Errors
    ///
    /// When the folder is not there, its `_headers` cannot be understood, or the port is taken.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        ensure!(folder.is_dir(), "there is no {}: run `cargo xtask build`", folder.display());
        let routes = routes(folder)?;
        let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = match TcpListener::bind(wanted) {
            Ok(listener) => listener,
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                bail!("port {port} is in use; name another: `cargo xtask serve 8090`")
            }
            Err(error) => return Err(error).with_context(|| format!("listening on {wanted}")),
        };
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                tokio::spawn(async { axum::serve(listener, routes).await });
                // Told to stop, or nobody is left to tell; either way the serving ends with this.
                let _ = stopped.await;
                Ok(())
            })
        });
        Ok(Self { address, stop: Some(stop), thread: Some(thread) })
    }

    /// The address of the first page, with the slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program is ended.
    ///
    /// # Errors
    ///
    /// When the server stops by itself.
    pub fn wait(mut self) -> Result<()> {
        let Some(thread) = self.thread.take() else { return Ok(()) };
        match thread.join() {
            Ok(served) => served.context("serving"),
            Err(_) => bail!("the server stopped"),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let (Some(stop), Some(thread)) = (self.stop.take(), self.thread.take()) {
            // Both fail only when the server has stopped already.
            let _ = stop.send(());
            let _ = thread.join();
        }
    }
}

fn routes(folder: &Path) -> Result<Router> {
    let headers: PathBuf = folder.join("_headers");
    let headers = match fs::read_to_string(&headers) {
        Ok(text) => text.parse()?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Headers::default(),
        Err(error) => return Err(error).with_context(|| format!("reading {}", headers.display())),
    };
    let not_found = ServeFile::new(folder.join("404.html")).precompressed_br().precompressed_gzip();
    let files =
        ServeDir::new(folder).precompressed_br().precompressed_gzip().not_found_service(not_found);
    let headers = middleware::from_fn_with_state(Arc::new(headers), add_headers);
    Ok(Router::new().fallback_service(files).layer(headers))
}

async fn add_headers(
    State(headers): State<Arc<Headers>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let sent = response.headers_mut();
    // Always asked for again, so that a build is seen at once.
    sent.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    for (name, value) in headers.of(&path) {
        sent.insert(name, value.clone());
    }
    if let Some(with_charset) = sent.get(header::CONTENT_TYPE).and_then(with_charset) {
        sent.insert(header::CONTENT_TYPE, with_charset);
    }
    response
}

/// Text is UTF-8 here; hosts say so, the file service does not.
fn with_charset(content_type: &HeaderValue) -> Option<HeaderValue> {
    let words = content_type.to_str().ok()?;
    let bare_text = words.starts_with("text/") && !words.contains("charset");
    if bare_text { format!("{words}; charset=utf-8").parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;
    use crate::squeeze;

    /// A small site, served; each test has a folder of its own.
    struct Fixture {
        folder: PathBuf,
        server: Server,
    }

    impl Fixture {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(folder.join("deadlines")).unwrap();
            fs::write(folder.join("index.html"), "<h1>First</h1>").unwrap();
            fs::write(folder.join("deadlines/index.html"), "<h1>Deadlines</h1>").unwrap();
            fs::write(folder.join("404.html"), "<h1>Not here</h1>").unwrap();
            fs::write(folder.join("www_bg.wasm"), "\0asm".repeat(40)).unwrap();
            fs::write(
                folder.join("_headers"),
                "/*\n  Content-Security-Policy: default-src 'none'\n",
            )
            .unwrap();
            squeeze::all(&folder, &folder.join("no last one")).unwrap();
            let server = Server::start(&folder, 0).unwrap();
            Self { folder, server }
        }

        fn get(&self, path: &str, more: &str) -> String {
            let mut stream = TcpStream::connect(self.server.address).unwrap();
            let asked = format!(
                "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{more}\r\n"
            );
            stream.write_all(asked.as_bytes()).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            String::from_utf8_lossy(&answer).into_owned()
        }
    }

    impl Drop for Fixture {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }

    #[test]
    fn pages_come_with_the_headers_of_the_file() {
        let answer = Fixture::new("pages").get("/deadlines/", "");
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(answer.contains("content-security-policy: default-src 'none'"), "{answer}");
        assert!(answer.contains("content-type: text/html; charset=utf-8"), "{answer}");
        assert!(answer.ends_with("<h1>Deadlines</h1>"), "{answer}");
    }

    #[test]
    fn what_is_not_there_says_so() {
        let answer = Fixture::new("missing").get("/nowhere/", "");
        assert!(answer.starts_with("HTTP/1.1 404 Not Found"), "{answer}");
        assert!(answer.ends_with("<h1>Not here</h1>"), "{answer}");
    }

    #[test]
    fn wasm_comes_with_brotli_and_its_type() {
        let answer = Fixture::new("wasm").get("/www_bg.wasm", "Accept-Encoding: br\r\n");
        assert!(answer.contains("content-type: application/wasm"), "{answer}");
        assert!(answer.contains("content-encoding: br"), "{answer}");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let fixture = Fixture::new("outside");
        let secret = fixture.folder.with_extension("secret");
        fs::write(&secret, "not for you").unwrap();
        let name = secret.file_name().unwrap().to_string_lossy().into_owned();
        for path in [format!("/../{name}"), format!("/%2e%2e/{name}"), format!("/..%2f{name}")] {
            let answer = fixture.get(&path, "");
            assert!(!answer.contains("not for you"), "{path}: {answer}");
        }
        fs::remove_file(secret).unwrap();
    }

    #[test]
    fn a_taken_port_is_one_sentence() {
        let fixture = Fixture::new("taken");
        let refused = Server::start(&fixture.folder, fixture.server.address.port());
        let said = refused.unwrap_err().to_string();
        assert!(said.contains("is in use; name another"), "{said}");
    }
}
