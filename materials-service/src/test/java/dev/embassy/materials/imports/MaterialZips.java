package dev.embassy.materials.imports;

import static dev.embassy.materials.world.World.SAM;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.library.Corpus;
import dev.embassy.materials.library.Corpus.Part;
import dev.embassy.materials.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Sends materials in, in few words. */
final class MaterialZips {

    private final World world;

    MaterialZips(World world) {
        this.world = world;
    }

    /** A folder with the sheet at its end, so that nobody counts on its coming first. */
    static byte[] zip(String sheet, Part... files) {
        var parts = new ArrayList<Part>();
        for (var file : files) {
            parts.add(new Part("kit/" + file.name(), file.content()));
        }
        parts.add(new Part("kit/materials.csv", Corpus.text(sheet)));
        return plain(parts.toArray(Part[]::new));
    }

    static byte[] plain(Part... parts) {
        try {
            return Corpus.zip(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Part pdf(String name, int size) {
        return new Part(name, Corpus.pdf(size));
    }

    MaterialPreview look(byte[] zip, Actor by) {
        try {
            return world.get(ReceiveMaterialArchive.class)
                    .receive(new ByteArrayInputStream(zip), -1, "kit.zip", by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MaterialPreview look(byte[] zip) {
        return look(zip, SAM);
    }

    /** Where each problem is, its code and its message. */
    List<String> problems(byte[] zip) {
        return look(zip).plan().problems().stream()
                .map(it ->
                        "%d:%d %s: %s".formatted(it.line(), it.column(), it.code(), it.message()))
                .toList();
    }

    ProgrammeImport start(MaterialPreview looked, Actor by) {
        try {
            return world.get(StartMaterialImport.class).start(looked.archive().id(), by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void goOn() {
        world.get(ImportSweep.class).finishImports();
    }

    void sweep() {
        world.get(MaterialArchiveSweep.class).letGo();
    }

    /** From the beginning to the end, with all that comes of it. */
    ProgrammeImport run(byte[] zip) {
        var begun = start(look(zip), SAM);
        goOn();
        world.settle();
        return world.get(Imports.class).get(begun.id());
    }
}
