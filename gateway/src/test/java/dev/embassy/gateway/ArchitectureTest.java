package dev.embassy.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses GATEWAY =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("dev.embassy.gateway");

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("dev.embassy.gateway.planted");

    private static final ArchRule TOKENS_STAY_IN_SIGN_IN =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.embassy.gateway.signin..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.security.oauth2..", "com.nimbusds..");

    private static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES =
            classes()
                    .that()
                    .areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
                    .should()
                    .bePackagePrivate();

    @Test
    void capabilitiesFormNoCircle() {
        slices().matching("dev.embassy.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void tokensStayInSignIn() {
        TOKENS_STAY_IN_SIGN_IN.check(GATEWAY);
        assertThat(TOKENS_STAY_IN_SIGN_IN.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void controllersAreNobodyElses() {
        CONTROLLERS_ARE_NOBODY_ELSES.check(GATEWAY);
        assertThat(CONTROLLERS_ARE_NOBODY_ELSES.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
