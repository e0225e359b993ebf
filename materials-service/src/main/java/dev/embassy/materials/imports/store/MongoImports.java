package dev.embassy.materials.imports.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.imports.ImportId;
import dev.embassy.materials.imports.ImportRunning;
import dev.embassy.materials.imports.Imports;
import dev.embassy.materials.imports.ProgrammeImport;
import dev.embassy.materials.imports.ProgrammeImportEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoImports implements Imports {

    private final MongoAggregates<ProgrammeImport, ProgrammeImportEvent> imports;

    MongoImports(MongoAggregatesFactory factory, EventWire<ProgrammeImportEvent> wire) {
        imports =
                factory.create(ProgrammeImport.class, "imports", "materials.imports", wire)
                        .index(
                                new Index("state.claim", Sort.Direction.ASC).unique(),
                                new Index("state.openSince", Sort.Direction.ASC).sparse(),
                                new Index("state.startedAt", Sort.Direction.DESC)
                                        .on("_id", Sort.Direction.DESC));
    }

    @Override
    public Optional<ProgrammeImport> find(ImportId id) {
        return imports.find(id.value());
    }

    @Override
    public void store(ProgrammeImport imported, List<ProgrammeImportEvent> events) {
        try {
            imports.store(imported, events);
        } catch (DuplicateKeyException claimed) {
            throw new ImportRunning();
        }
    }

    @Override
    public List<ProgrammeImport> open(int limit) {
        return imports.list(where("state.openSince").exists(true), limit);
    }

    @Override
    public Page<ProgrammeImport> page(PageRequest page) {
        return imports.page(new Criteria(), Sorting.descending("state.startedAt"), page);
    }
}
