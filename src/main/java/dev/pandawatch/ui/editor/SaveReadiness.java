package dev.pandawatch.ui.editor;

/// Whether pressing the save button would save, and if not, why not.
public enum SaveReadiness {
    READY,
    /// Something breaks a rule.
    UNSOUND,
    /// The form is as it is stored.
    UNCHANGED,
    /// The monitor was changed on the server, and nobody has decided whose values to keep.
    DRIFTED,
    /// An answer is awaited.
    BUSY,
    /// What became of the last request has to be looked up first.
    UNCERTAIN
}
