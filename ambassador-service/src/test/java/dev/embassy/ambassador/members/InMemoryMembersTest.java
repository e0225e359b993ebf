package dev.embassy.ambassador.members;

class InMemoryMembersTest extends MembersKit {

    private final Members members = new InMemoryMembers();

    @Override
    protected Members members() {
        return members;
    }
}
