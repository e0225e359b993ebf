package dev.embassy.ambassador;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.embassy.chassis.test.ArchitectureRules;
import dev.embassy.chassis.test.WrittenClasses;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "dev.embassy.ambassador", importOptions = WrittenClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule MODEL_KNOWS_NO_ADAPTER = ArchitectureRules.MODEL_KNOWS_NO_ADAPTER;

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE =
            ArchitectureRules.CONTROLLERS_ARE_PACKAGE_PRIVATE;

    @ArchTest static final ArchRule REFUSALS_ARE_FACTS = ArchitectureRules.REFUSALS_ARE_FACTS;

    @ArchTest static final ArchRule TIME_IS_TOLD = ArchitectureRules.TIME_IS_TOLD;

    @ArchTest static final ArchRule NO_LAYER_PACKAGES = ArchitectureRules.NO_LAYER_PACKAGES;

    @Test
    void capabilitiesDependOnEachOtherWithoutCycles() {
        ApplicationModules.of(AmbassadorApplication.class).verify();
    }
}
