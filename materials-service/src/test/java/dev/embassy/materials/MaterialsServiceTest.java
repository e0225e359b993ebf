package dev.embassy.materials;

import dev.embassy.chassis.test.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test against the whole materials-service, with a folder of its own for contents. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceTest
@TestPropertySource(properties = "embassy.data-dir=target/test-contents/${random.uuid}")
public @interface MaterialsServiceTest {}
