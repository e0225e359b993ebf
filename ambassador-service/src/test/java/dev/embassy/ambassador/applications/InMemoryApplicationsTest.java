package dev.embassy.ambassador.applications;

class InMemoryApplicationsTest extends ApplicationsKit {

    private final Applications applications = new InMemoryApplications();

    @Override
    protected Applications applications() {
        return applications;
    }
}
