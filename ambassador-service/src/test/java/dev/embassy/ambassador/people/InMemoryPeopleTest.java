package dev.embassy.ambassador.people;

class InMemoryPeopleTest extends PeopleKit {

    private final People people = new InMemoryPeople();

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected EmailSeal seal() {
        return InMemoryPeople.SEAL;
    }
}
