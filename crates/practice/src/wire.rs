//! A connection, in clear text first and inside TLS afterwards.

use std::io;
use std::sync::Arc;

use rustls::{ServerConfig, ServerConnection};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// The server's end.
pub(crate) enum Wire {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
    /// A handshake failed and took the connection along.
    Gone,
}

impl Wire {
    /// Reads what is there; 0: the client sends no more.
    pub(crate) async fn read(&mut self, octets: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.read(octets).await,
            Self::Tls(stream) => stream.read(octets).await,
            Self::Gone => Ok(0),
        }
    }

    /// Writes all of it.
    pub(crate) async fn write(&mut self, octets: &[u8]) -> io::Result<()> {
        match self {
            Self::Plain(stream) => stream.write_all(octets).await,
            Self::Tls(stream) => {
                stream.write_all(octets).await?;
                stream.flush().await
            }
            Self::Gone => Err(io::ErrorKind::NotConnected.into()),
        }
    }

    /// Takes the handshake. A failed or cancelled one leaves nothing of the connection.
    pub(crate) async fn begin_tls(&mut self, config: Arc<ServerConfig>) -> io::Result<()> {
        let Self::Plain(stream) = std::mem::replace(self, Self::Gone) else {
            return Err(io::ErrorKind::NotConnected.into());
        };
        let stream = TlsAcceptor::from(config).accept(stream).await?;
        *self = Self::Tls(Box::new(stream));
        Ok(())
    }

    /// What TLS knows, once it is established.
    pub(crate) fn tls(&self) -> Option<&ServerConnection> {
        match self {
            Self::Tls(stream) => Some(stream.get_ref().1),
            Self::Plain(_) | Self::Gone => None,
        }
    }

    /// The socket, while there is one.
    pub(crate) fn socket(&self) -> Option<&TcpStream> {
        match self {
            Self::Plain(stream) => Some(stream),
            Self::Tls(stream) => Some(stream.get_ref().0),
            Self::Gone => None,
        }
    }

    /// Says that nothing more comes.
    pub(crate) async fn close(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(stream) => stream.shutdown().await,
            Self::Tls(stream) => stream.shutdown().await,
            Self::Gone => Ok(()),
        }
    }
}
