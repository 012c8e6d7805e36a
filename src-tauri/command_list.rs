// The one list of the window's commands: build.rs makes their permissions from it, src/lib.rs the handler, and
// the bindings test the TypeScript side.
//
// module::command(Request) [streams Event] => Response
macro_rules! for_all_commands {
    ($with:ident) => {
        $with! {
            program::about(()) => About;
            program::painted(Painted) => ();
            program::open_link(Link) => ();
            program::facts(()) => Vec<Fact>;
            practice::practice_scenarios(()) => Vec<PracticeScenario>;
            practice::practise(PracticeChoice) => About;
            setups::list_setups(()) => SetupList;
            setups::save_setup(Setup) => Setup;
            setups::remove_setup(SetupId) => ();
            setups::copy_setup(SetupId) => Setup;
            setups::restore_setup(SetupId) => Setup;
            setups::export_setups(SetupIds) => ExportedText;
            setups::import_setups(TextToImport) => Imported;
            setups::forget_customer(CustomerName) => Forgotten;
            setups::devices(()) => Vec<Device>;
            setups::guide(GuideRequest) => Guide;
            setups::report(ReportRequest) => ReportText;
            files::save_file(FileToSave) => SavedFile;
            files::save_bundle(BundleRequest) => SavedBundle;
            files::print_page(()) => ();
            preferences::preferences(()) => Preferences;
            preferences::save_preferences(Preferences) => Preferences;
            setups::understand(FieldText) => FieldReading;
            setups::sheet(Setup) => Sheet;
            secrets::put_secret(SecretToKeep) => SecretState;
            secrets::secret_state(SetupId) => SecretState;
            secrets::forget_secret(SetupId) => SecretState;
            advice::advise(AdviseRequest) => Advice;
            advice::learn(RunTold) => Learnt;
            advice::letter(LetterRequest) => LetterText;
            advice::explain(ErrorText) => Vec<Explanation>;
            network::look_up_domain(LookUp) streams DomainReport => DomainReport;
            network::run_checks(RunRequest) streams RunEvent => RunRecord;
            network::send_message(RunRequest) streams RunEvent => SubmissionRecord;
            spf::plan_spf(SpfRequest) streams DnsAsked => SpfPlan;
            spf::watch_spf(SpfWatch) streams Authority => Watched;
            network::cancel_run(RunId) => ();
        }
    };
}
