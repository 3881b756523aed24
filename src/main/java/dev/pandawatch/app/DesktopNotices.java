package dev.pandawatch.app;

import dev.pandawatch.async.UiTasks;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The notifications of the desktop, by the program that the system has for them; none where it has none. What goes
/// wrong with them is logged and nothing else: the bell says the same.
///
/// A program that can tell of a click waits for it as a process of its own. No thread waits with it, a few of them wait
/// at most, the newest, and none after [#close()].
final class DesktopNotices implements AutoCloseable {
    /// A notification that is older than that many others leads nowhere any more.
    static final int WAITING = 5;

    private static final System.Logger LOG = System.getLogger(DesktopNotices.class.getName());

    /// For the list of its options.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DesktopCommands commands;
    private final Optional<String> program;
    private final UiTasks tasks;
    private final String label;
    private final Deque<Process> waiting = new ArrayDeque<>();
    private final Object asking = new Object();
    private @Nullable Boolean clicks;
    private boolean closed;

    /// @param label what a click on a notification does
    DesktopNotices(DesktopCommands commands, UiTasks tasks, String label) {
        this.commands = commands;
        this.program = commands.program();
        this.tasks = tasks;
        this.label = label;
    }

    /// Whether this system has a program that shows them.
    boolean exists() {
        return program.isPresent();
    }

    /// Shows a notification, in the background.
    ///
    /// @param opened is run on the UI thread when it is clicked, where the system can tell
    void tell(String title, String text, Runnable opened) {
        program.ifPresent(file -> tasks.run(() -> show(file, title, text, opened), _ -> {}));
    }

    /// Nothing waits any more; what is shown stays as it is.
    @Override
    public synchronized void close() {
        closed = true;
        waiting.forEach(Process::destroy);
        waiting.clear();
    }

    /// @return whether it could be started
    private boolean show(String file, String title, String text, Runnable opened) {
        try {
            if (knowsClicks(file)) {
                watch(quiet(commands.clickable(file, label, title, text)).start(), opened);
            } else {
                quiet(commands.plain(file, title, text))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            return true;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "this system does not start " + file, e);
            return false;
        }
    }

    private static ProcessBuilder quiet(List<String> command) {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /// Asks the program once.
    private boolean knowsClicks(String file) throws IOException {
        synchronized (asking) {
            if (clicks == null) {
                Optional<List<String>> help = commands.help(file);
                clicks = help.isPresent() && DesktopCommands.knowsClicks(output(help.get()));
            }
            return clicks;
        }
    }

    /// In English; nothing if it takes too long.
    private static String output(List<String> command) throws IOException {
        ProcessBuilder builder = quiet(command);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return text(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return "";
    }

    private synchronized void watch(Process process, Runnable opened) {
        if (closed) {
            process.destroy();
            return;
        }
        waiting.addLast(process);
        if (waiting.size() > WAITING) {
            waiting.removeFirst().destroy();
        }
        CompletableFuture<Void> _ = process.onExit().thenAccept(ended -> {
            if (forget(ended) && clicked(ended)) {
                tasks.ui().execute(opened);
            }
        });
    }

    /// @return whether it was still waited for
    private synchronized boolean forget(Process process) {
        return waiting.remove(process);
    }

    private static boolean clicked(Process ended) {
        try {
            return text(ended).strip().equals(DesktopCommands.CLICK);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "nothing is known of the end of a notification", e);
            return false;
        }
    }

    /// Of a process that has ended, whose output is complete.
    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
