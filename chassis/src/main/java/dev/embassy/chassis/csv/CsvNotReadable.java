package dev.embassy.chassis.csv;

import dev.embassy.chassis.problem.Refusal;

/** A file is no sheet that can be read, so that there are no rows to speak of. */
public final class CsvNotReadable extends Refusal {

    private static final long serialVersionUID = 1L;

    CsvNotReadable(long line, String detail) {
        super(Kind.UNPROCESSABLE, "csv-not-readable", detail);
        with("line", line);
    }
}
