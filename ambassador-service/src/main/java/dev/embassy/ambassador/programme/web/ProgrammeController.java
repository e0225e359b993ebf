package dev.embassy.ambassador.programme.web;

import dev.embassy.ambassador.meetups.FigureSource;
import dev.embassy.ambassador.programme.CountProgramme;
import dev.embassy.ambassador.programme.ProgrammeFigures;
import dev.embassy.ambassador.programme.ProgrammeFigures.Figure;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgrammeController {

    private final CountProgramme countProgramme;

    ProgrammeController(CountProgramme countProgramme) {
        this.countProgramme = countProgramme;
    }

    @GetMapping("/api/public/programme")
    ResponseEntity<ProgrammeView> getProgramme() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(ProgrammeView.of(countProgramme.figures()));
    }

    /**
     * The programme in figures.
     *
     * @param meetupsHeld in the last twelve months
     * @param peopleReached by meetups of the last twelve months
     */
    record ProgrammeView(
            FigureView members,
            FigureView countries,
            FigureView meetupsHeld,
            FigureView peopleReached) {

        static ProgrammeView of(ProgrammeFigures figures) {
            var asOf = figures.asOf();
            return new ProgrammeView(
                    FigureView.of(figures.members(), asOf),
                    FigureView.of(figures.countries(), asOf),
                    FigureView.of(figures.meetupsHeld(), asOf),
                    FigureView.of(figures.peopleReached(), asOf));
        }
    }

    /** A figure, how it came about, and when. */
    record FigureView(long value, FigureSource source, Instant asOf) {

        static FigureView of(Figure figure, Instant asOf) {
            return new FigureView(figure.value(), figure.source(), asOf);
        }
    }
}
