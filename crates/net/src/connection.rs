//! A connection, in clear text or under TLS.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use smtp::client::Closure;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

/// Octets read at once.
const BUFFER: usize = 16 * 1024;

/// A connection with its read buffer.
pub(crate) struct Connection {
    stream: Stream,
    buffer: Vec<u8>,
}

pub(crate) enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// What became of waiting for either direction.
pub(crate) enum Moved<'a> {
    /// So many octets were taken over for writing.
    Written(usize),
    /// All that was taken over is on its way.
    Flushed,
    /// These were read; none means the end.
    Read(&'a [u8]),
}

impl Connection {
    pub(crate) fn new(stream: Stream) -> Self {
        Self { stream, buffer: vec![0; BUFFER] }
    }

    pub(crate) fn into_stream(self) -> Stream {
        self.stream
    }

    /// Reads what is there, waiting for the first octet; none means the end.
    pub(crate) async fn read(&mut self) -> io::Result<&[u8]> {
        let Self { stream, buffer } = self;
        let read = poll_fn(|cx| stream.poll_read(cx, buffer)).await?;
        Ok(buffer.get(..read).unwrap_or_default())
    }

    /// Reads what has already arrived, without waiting; none where nothing has.
    pub(crate) fn read_arrived(&mut self) -> &[u8] {
        let Self { stream, buffer } = self;
        let read = match stream {
            Stream::Plain(stream) => stream.try_read(buffer).unwrap_or_default(),
            Stream::Tls(_) => 0,
        };
        buffer.get(..read).unwrap_or_default()
    }

    /// Writes some of `octets`, or where there are none left, sees to it that all are on their way; or reads
    /// what the other side says meanwhile: a server may refuse a message in its middle and would else wait for
    /// us as we for it.
    pub(crate) async fn write_or_read(&mut self, octets: &[u8]) -> io::Result<Moved<'_>> {
        enum Way {
            Out(usize),
            Flushed,
            In(usize),
        }
        let Self { stream, buffer } = self;
        let way = poll_fn(|cx| {
            if octets.is_empty() {
                if let Poll::Ready(flushed) = stream.poll_flush(cx) {
                    return Poll::Ready(flushed.map(|()| Way::Flushed));
                }
            } else if let Poll::Ready(written) = stream.poll_write(cx, octets) {
                return Poll::Ready(written.map(Way::Out));
            }
            stream.poll_read(cx, buffer).map(|read| read.map(Way::In))
        })
        .await?;
        match way {
            Way::Out(0) => Err(io::ErrorKind::WriteZero.into()),
            Way::Out(written) => Ok(Moved::Written(written)),
            Way::Flushed => Ok(Moved::Flushed),
            Way::In(read) => Ok(Moved::Read(buffer.get(..read).unwrap_or_default())),
        }
    }
}

impl Stream {
    fn poll_read(&mut self, cx: &mut Context<'_>, buffer: &mut [u8]) -> Poll<io::Result<usize>> {
        let mut buffer = ReadBuf::new(buffer);
        ready!(match self {
            Self::Plain(stream) => Pin::new(stream).poll_read(cx, &mut buffer),
            Self::Tls(stream) => Pin::new(stream).poll_read(cx, &mut buffer),
        })?;
        Poll::Ready(Ok(buffer.filled().len()))
    }

    fn poll_write(&mut self, cx: &mut Context<'_>, octets: &[u8]) -> Poll<io::Result<usize>> {
        match self {
            Self::Plain(stream) => Pin::new(stream).poll_write(cx, octets),
            Self::Tls(stream) => Pin::new(stream).poll_write(cx, octets),
        }
    }

    fn poll_flush(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self {
            Self::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Self::Tls(stream) => Pin::new(stream).poll_flush(cx),
        }
    }
}

/// In which way a failed read or write ended the connection.
pub(crate) fn closure(error: &io::Error) -> Closure {
    match error.kind() {
        // TLS without its close_notify: the connection was ended, if not in the best of manners.
        io::ErrorKind::UnexpectedEof => Closure::EndOfFile,
        _ => Closure::Reset,
    }
}
