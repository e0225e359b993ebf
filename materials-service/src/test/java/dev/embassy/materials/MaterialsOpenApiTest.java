package dev.embassy.materials;

import dev.embassy.chassis.test.OpenApiContract;

@MaterialsServiceTest
class MaterialsOpenApiTest extends OpenApiContract {}
