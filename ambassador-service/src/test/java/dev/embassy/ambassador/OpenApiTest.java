package dev.embassy.ambassador;

import dev.embassy.chassis.test.OpenApiContract;
import dev.embassy.chassis.test.ServiceTest;

@ServiceTest
class OpenApiTest extends OpenApiContract {}
