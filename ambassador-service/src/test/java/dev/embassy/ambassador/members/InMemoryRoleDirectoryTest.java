package dev.embassy.ambassador.members;

class InMemoryRoleDirectoryTest extends RoleDirectoryKit {

    private final InMemoryRoleDirectory directory = new InMemoryRoleDirectory();

    @Override
    protected RoleDirectory directory() {
        return directory;
    }

    @Override
    protected boolean holds(MemberId member) {
        return directory.holds(member);
    }

    @Override
    protected void goAway() {
        directory.goAway();
    }
}
