//! One accept loop for every server.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;

/// Conversations at the same time on one listener; further clients wait to be accepted.
pub(crate) const MAX_CONVERSATIONS: usize = 64;

/// Accepts until `shutdown` comes, then ends every conversation that is still going on.
pub(crate) async fn serve<T>(
    listener: TcpListener,
    shutdown: impl Future<Output = ()>,
    mut talk: impl FnMut(TcpStream) -> T,
) where
    T: Future<Output = ()> + Send + 'static,
{
    let permits = Arc::new(Semaphore::new(MAX_CONVERSATIONS));
    let mut shutdown = pin!(shutdown);
    let mut conversations = JoinSet::new();
    loop {
        tokio::select! {
            () = &mut shutdown => break,
            (stream, permit) = accept(&listener, &permits) => {
                let conversation = talk(stream);
                conversations.spawn(async move {
                    conversation.await;
                    drop(permit);
                });
            }
            Some(_) = conversations.join_next(), if !conversations.is_empty() => {}
        }
    }
    drop(listener);
    conversations.shutdown().await;
}

async fn accept(
    listener: &TcpListener,
    permits: &Arc<Semaphore>,
) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    // The semaphore is never closed.
    let permit = Arc::clone(permits).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return (stream, permit),
            // The client is gone again, or there are no descriptors left for now.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}
