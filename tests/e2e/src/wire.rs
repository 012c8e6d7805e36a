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
            answer.asked = true;
            answer.told = 0;
            answer.channel = Number(/__CHANNEL__:(\\d+)/.exec(how?.body)?.[1]);
            const said = () => new Response(JSON.stringify(answer.value), {
                headers: { 'Content-Type': 'application/json', 'Tauri-Response': answer.well ? 'ok' : 'error' },
            });
            if (answer.held) return new Promise((go) => { answer.go = () => go(real(where, how)); });
            if (!answer.events) return Promise.resolve(said());
            answer.events.forEach((message, index) => window.__TAURI_INTERNALS__.runCallback(answer.channel, { index, message }));
            return new Promise((go) => { answer.go = () => go(said()); });
        };
    }";

impl Window {
    /// From now on the program does not hear this command.
    pub async fn hold(&self, command: &str) {
        self.on_the_wire(command, "{ held: true }", Value::Null).await;
    }

    /// The program hears the command that was held, and those that come after it; one that told events is answered.
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

    /// From now on this command tells these events, and waits with its answer until it is let go.
    pub async fn play(&self, command: &str, events: Value, value: Value) {
        let value = serde_json::json!({ "events": events, "value": value, "well": true });
        self.on_the_wire(command, "arguments[1]", value).await;
    }

    /// Waits until the page has asked for a command that is held or answered by hand.
    pub async fn wait_until_asked(&self, command: &str) {
        let script = "return window.wire[arguments[0]]?.asked === true";
        self.wait_until(&format!("the page asks for {command}"), script, command).await;
    }

    async fn on_the_wire(&self, command: &str, answer: &str, value: Value) {
        let script = format!("{TAP}\nwindow.wire[arguments[0]] = {answer}");
        self.script(&script, vec![command.into(), value]).await;
    }
}
