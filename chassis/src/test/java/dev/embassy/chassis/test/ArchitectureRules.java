package dev.embassy.chassis.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.embassy.chassis.problem.Refusal;
import java.util.List;

/**
 * How a service is built, as rules. Each has a planted violation in the chassis' own tests that
 * proves it fires.
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Adapters depend on the model, never the reverse. */
    public static final ArchRule MODEL_KNOWS_NO_ADAPTER =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..web..", "..store..", "..messaging..")
                    .should()
                    .dependOnClassesThat(
                            new DescribedPredicate<>("reside in an adapter of the same service") {
                                @Override
                                public boolean test(JavaClass target) {
                                    return target.getPackageName().startsWith("dev.embassy.")
                                            && !target.getPackageName()
                                                    .startsWith("dev.embassy.chassis")
                                            && List.of(".web", ".store", ".messaging").stream()
                                                    .anyMatch(target.getPackageName()::endsWith);
                                }
                            })
                    .allowEmptyShould(true);

    /** Controllers are nobody's business. */
    public static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true);

    /** The domain refuses by naming a fact, not by a generic exception. */
    public static final ArchRule REFUSALS_ARE_FACTS =
            classes()
                    .that()
                    .areAssignableTo(Refusal.class)
                    .should()
                    .haveSimpleNameNotEndingWith("Exception")
                    .andShould()
                    .haveSimpleNameNotEndingWith("Error")
                    .allowEmptyShould(true);

    /** The model asks nobody for the time: it is told. */
    public static final ArchRule TIME_IS_TOLD =
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.ZonedDateTime.class, "now")
                    .allowEmptyShould(true);

    /** No layers by name. */
    public static final ArchRule NO_LAYER_PACKAGES =
            noClasses()
                    .should()
                    .resideInAnyPackage("..service..", "..dto..", "..util..", "..impl..")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .allowEmptyShould(true);

    /** All of them. */
    public static final List<ArchRule> ALL =
            List.of(
                    MODEL_KNOWS_NO_ADAPTER,
                    CONTROLLERS_ARE_PACKAGE_PRIVATE,
                    REFUSALS_ARE_FACTS,
                    TIME_IS_TOLD,
                    NO_LAYER_PACKAGES);
}
