package dev.pandawatch.ui.editor;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.monitor.JudgeModel;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.MonitorBook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The judge's model: the server's default, or a free text. The server has no list of models (F29), so what is known
/// of a name is its provider.
public final class ModelPickerViewModel {
    private final StringProperty model;
    private final ReadOnlyStringProperty defaultModel;
    private final ObservableList<CatalogGateway.Provider> providers;
    private final ObservableList<Monitor> monitors;
    private final ObjectBinding<Judge> judge;

    /// What will judge, as far as can be known before a run.
    public sealed interface Judge {
        /// The model's name as the run will use it; empty if it is not known.
        String resolved();

        /// The provider that the server lists for it.
        Optional<CatalogGateway.Provider> provider();
    }

    /// No model is named.
    ///
    /// @param resolved the server's default
    public record ServerDefault(String resolved, Optional<CatalogGateway.Provider> provider) implements Judge {}

    /// A model is named.
    ///
    /// @param completed whether the server puts the provider before the bare name
    /// @param prefix the provider's key that the name leads to; empty for a bare name of no known family
    public record Named(String resolved, boolean completed, String prefix, Optional<CatalogGateway.Provider> provider)
            implements Judge {}

    ModelPickerViewModel(Catalog catalog, MonitorBook book, StringProperty model) {
        this.model = model;
        this.defaultModel = catalog.defaultModelProperty();
        this.providers = catalog.providers();
        this.monitors = book.monitors();
        this.judge = Bindings.createObjectBinding(this::read, model, defaultModel, providers);
    }

    /// Blank for the server's default.
    public StringProperty modelProperty() {
        return model;
    }

    public ObjectBinding<Judge> judge() {
        return judge;
    }

    public ObservableList<CatalogGateway.Provider> providers() {
        return providers;
    }

    /// The models of the project's other monitors, and the server's default, in alphabetical order.
    public List<String> suggestions() {
        TreeSet<String> names = new TreeSet<>();
        monitors.stream().map(Monitor::model).filter(Objects::nonNull).forEach(names::add);
        names.add(defaultModel.get());
        names.remove("");
        return List.copyOf(names);
    }

    private Judge read() {
        String named = model.get().strip();
        if (named.isEmpty()) {
            return new ServerDefault(defaultModel.get(), providerOf(defaultModel.get()));
        }
        String resolved = JudgeModel.resolved(named);
        return new Named(
                resolved, !resolved.equals(named), JudgeModel.provider(named).orElse(""), providerOf(named));
    }

    private Optional<CatalogGateway.Provider> providerOf(String name) {
        Optional<String> key = JudgeModel.provider(name);
        return providers.stream()
                .filter(provider -> key.filter(provider.key()::equals).isPresent())
                .findFirst();
    }
}
