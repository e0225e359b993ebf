package dev.embassy.ambassador.applications;

import dev.embassy.chassis.problem.Refusal;

/** The consent is for another version than the current one. */
public final class CodeOfConductChanged extends Refusal {

    public CodeOfConductChanged(String current) {
        super(
                Kind.UNPROCESSABLE,
                "code-of-conduct-changed",
                "The code of conduct has a newer version. Read it and agree again.");
        onField("codeOfConductVersion", "outdated", "The current version is " + current + ".");
    }
}
