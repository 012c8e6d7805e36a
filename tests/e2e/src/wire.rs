//! The wire between the page and the program, held or answered by hand: what the window shows while the program is
//! slow, or is told what no computer can be made to say at will.

use serde_json::Value;

use crate::Window;

const TAP: &str = "
    if (!window.wire) {
        const real = window.fetch.bind(window);
        const wire = window.wire = {};
        window.fetch = (where, how) => {
            const command = decodeURIComponent(String(where?.url ?? where).split('/').pop());
            const answer = wire[command];
            if (!answer) return real(where, how);
            answer.channel = Number(/__CHANNEL__:(\\d+)/.exec(how?.body)?.[1]);
            answer.told = 0;
            return answer.held ? new Promise((go) => { answer.go = () => go(real(where, how)); })
                : Promise.resolve(new Response(JSON.stringify(answer.value), {
                    headers: { 'Content-Type': 'application/json', 'Tauri-Response': answer.well ? 'ok' : 'error' },
                }));
        };
    }";

impl Window {
    /// From now on the program does not hear this command.
    pub async fn hold(&self, command: &str) {
        self.on_the_wire(command, "{ held: true }", Value::Null).await;
    }

    /// The program hears the command that was held, and those that come after it.
    pub async fn let_go(&self, command: &str) {
        let script = "const held = window.wire[arguments[0]]; delete window.wire[arguments[0]]; held.go?.()";
        self.script(script, vec![command.into()]).await;
    }

    /// A command that is held tells this on its way, as the program would.
    pub async fn tell(&self, command: &str, event: Value) {
        let script = "const held = window.wire[arguments[0]];
            window.__TAURI_INTERNALS__.runCallback(held.channel, { index: held.told++, message: arguments[1] })";
        let asked = "return Number.isInteger(window.wire[arguments[0]].channel)";
        while self.script(asked, vec![command.into()]).await != true {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        self.script(script, vec![command.into(), event]).await;
    }

    /// From now on this command is answered so, and the program does not hear it.
    pub async fn answer(&self, command: &str, value: Value) {
        self.on_the_wire(command, "{ value: arguments[1], well: true }", value).await;
    }

    /// From now on this command fails so, and the program does not hear it.
    pub async fn refuse(&self, command: &str, error: Value) {
        self.on_the_wire(command, "{ value: arguments[1], well: false }", error).await;
    }

    async fn on_the_wire(&self, command: &str, answer: &str, value: Value) {
        let script = format!("{TAP}\nwindow.wire[arguments[0]] = {answer}");
        self.script(&script, vec![command.into(), value]).await;
    }
}
