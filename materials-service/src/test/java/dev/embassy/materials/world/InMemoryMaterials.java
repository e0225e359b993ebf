package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.search.SearchWords;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialEvent;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.library.TextState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class InMemoryMaterials implements Materials {

    private final Remembered<Material, MaterialEvent> materials;
    private final Map<MaterialId, List<String>> texts = new ConcurrentHashMap<>();

    public InMemoryMaterials(EventWire<MaterialEvent> wire, Outbox outbox) {
        materials = new Remembered<>(Material.class, wire, outbox, null);
    }

    @Override
    public Optional<Material> find(MaterialId id) {
        return materials.find(id.value());
    }

    @Override
    public void store(Material material, List<MaterialEvent> events) {
        materials.store(material, events);
    }

    @Override
    public void discard(Material material, List<MaterialEvent> events) {
        materials.remove(material, events);
    }

    @Override
    public List<Material> discarded(Instant until, int limit) {
        return materials.removed(until, limit);
    }

    @Override
    public void forget(MaterialId id) {
        materials.forget(id.value());
    }

    @Override
    public boolean hold(String sha256) {
        return materials
                .all()
                .flatMap(it -> it.versions().stream())
                .anyMatch(it -> it.sha256().equals(sha256));
    }

    @Override
    public Page<Material> page(Filter filter, PageRequest page) {
        return materials.page(
                it -> fits(it, filter),
                Comparator.comparing((Material it) -> SearchWords.match(it.words(), filter.text()))
                        .thenComparing(Material::updatedAt)
                        .thenComparing(it -> it.id().value())
                        .reversed(),
                page);
    }

    private boolean fits(Material it, Filter filter) {
        var description = it.description();
        return (filter.kind() == null || filter.kind() == description.kind())
                && (filter.state() == null || filter.state() == it.state())
                && (filter.language() == null || filter.language().equals(description.language()))
                && (filter.audience() == null || filter.audience().equals(description.audience()))
                && (filter.tag() == null || description.tags().contains(filter.tag()))
                && SearchWords.match(
                        filter.described()
                                ? it.words()
                                : Stream.concat(
                                                it.words().stream(),
                                                texts.getOrDefault(it.id(), List.of()).stream())
                                        .toList(),
                        filter.text());
    }

    @Override
    public List<Material> textsToRead(int limit) {
        return materials.all().filter(it -> it.text() == TextState.DUE).limit(limit).toList();
    }

    @Override
    public void keepText(Material material, List<String> words) {
        materials.amend(material);
        texts.put(material.id(), words);
    }

    @Override
    public Facets facets(Filter all) {
        return new Facets(
                counts(
                        new Filter(
                                all.text(),
                                null,
                                all.language(),
                                all.audience(),
                                all.tag(),
                                all.state()),
                        it -> Stream.of(it.description().kind().name())),
                counts(
                        new Filter(
                                all.text(),
                                all.kind(),
                                null,
                                all.audience(),
                                all.tag(),
                                all.state()),
                        it -> Stream.of(it.description().language())),
                counts(
                        new Filter(
                                all.text(),
                                all.kind(),
                                all.language(),
                                null,
                                all.tag(),
                                all.state()),
                        it -> Stream.ofNullable(it.description().audience())),
                counts(
                        new Filter(
                                all.text(),
                                all.kind(),
                                all.language(),
                                all.audience(),
                                null,
                                all.state()),
                        it -> it.description().tags().stream()),
                counts(
                        new Filter(
                                all.text(),
                                all.kind(),
                                all.language(),
                                all.audience(),
                                all.tag(),
                                null),
                        it -> Stream.of(it.state().name())));
    }

    private List<Count> counts(Filter filter, Function<Material, Stream<String>> values) {
        return materials
                .all()
                .filter(it -> fits(it, filter))
                .flatMap(values)
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Count::count).reversed().thenComparing(Count::value))
                .limit(50)
                .toList();
    }

    @Override
    public List<Material> toRemind(Instant before, int limit) {
        return materials
                .all()
                .filter(it -> it.remindAt() != null && !it.remindAt().isAfter(before))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Material> changedAfter(Instant time, int limit) {
        return materials
                .all()
                .filter(it -> it.updatedAt().isAfter(time))
                .sorted(Comparator.comparing(Material::updatedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public long bytes() {
        return materials.all().mapToLong(Material::bytes).sum();
    }

    @Override
    public List<TimelineEntry> timeline(MaterialId id) {
        return materials.timeline(id.value());
    }
}
