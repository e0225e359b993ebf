package dev.embassy.chassis.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole service with its real store and broker, each context with a database and
 * topics of its own. Callers are given by {@link Callers#as}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = EngineSettings.class)
public @interface ServiceTest {

    /** The application, where it is not found in a package above the test. */
    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default {};
}
