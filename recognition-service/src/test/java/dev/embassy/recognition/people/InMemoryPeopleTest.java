package dev.embassy.recognition.people;

class InMemoryPeopleTest extends PeopleKit {

    private final People people = new InMemoryPeople();

    @Override
    protected People people() {
        return people;
    }
}
