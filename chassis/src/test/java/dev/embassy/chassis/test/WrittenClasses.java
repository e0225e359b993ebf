package dev.embassy.chassis.test;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** No tests, and nothing that the build generates to make the beans of a package. */
public final class WrittenClasses implements ImportOption {

    private static final ImportOption NO_TESTS = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return NO_TESTS.includes(location) && !location.contains("__") && !location.contains("$$");
    }
}
