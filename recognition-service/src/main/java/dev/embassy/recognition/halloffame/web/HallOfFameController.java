package dev.embassy.recognition.halloffame.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.recognition.halloffame.ChoosePreference;
import dev.embassy.recognition.halloffame.Preference;
import dev.embassy.recognition.halloffame.ShowHallOfFame;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HallOfFameController {

    private final ShowHallOfFame showHallOfFame;
    private final ChoosePreference choosePreference;

    HallOfFameController(ShowHallOfFame showHallOfFame, ChoosePreference choosePreference) {
        this.showHallOfFame = showHallOfFame;
        this.choosePreference = choosePreference;
    }

    /** The most active of a month; of the current one in UTC if none is given. */
    @GetMapping("/api/public/hall-of-fame")
    HallOfFameView showHallOfFame(@RequestParam(required = false) @Nullable String month) {
        return HallOfFameView.of(
                showHallOfFame.show(month == null || month.isBlank() ? null : parse(month)));
    }

    @GetMapping("/api/hall-of-fame/preference")
    HallOfFamePreferenceView readHallOfFamePreference(Actor actor) {
        return view(choosePreference.read(actor));
    }

    @PutMapping("/api/hall-of-fame/preference")
    HallOfFamePreferenceView chooseHallOfFamePreference(
            @RequestBody @Valid HallOfFamePreferenceRequest request, Actor actor) {
        return view(choosePreference.choose(request.optedOut(), actor));
    }

    record HallOfFamePreferenceRequest(@NotNull Boolean optedOut) {}

    /** Whether the caller stays out of the hall of fame. */
    record HallOfFamePreferenceView(boolean optedOut) {}

    private static HallOfFamePreferenceView view(Preference preference) {
        return new HallOfFamePreferenceView(preference.optedOut());
    }

    /** Four-digit years only: their text sorts as they do. */
    private static YearMonth parse(String month) {
        try {
            var parsed = YearMonth.parse(month);
            if (parsed.toString().length() == 7) {
                return parsed;
            }
        } catch (DateTimeException unreadable) {
            throw notAMonth();
        }
        throw notAMonth();
    }

    private static InvalidParameter notAMonth() {
        return new InvalidParameter("month", "Give a month such as 2026-11.");
    }
}
