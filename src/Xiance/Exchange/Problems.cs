using Xiance.Basics;

namespace Xiance.Exchange;

/// <summary>What does not fit between the files of a pack, or between a pack and its document.</summary>
static class Problems
{
    public static Problem NotInCatalogue(Place place, string indicator) => Problem.Of("EX-101", place, ("indicator", indicator));

    public static Problem OtherUnit(Place place, string indicator, string unit, string known) => Problem.Of("EX-102", place, ("indicator", indicator), ("unit", unit), ("known", known));

    public static Problem OtherDirection(Place place, string indicator) => Problem.Of("EX-103", place, ("indicator", indicator));

    public static Problem ClassWithoutMembers(Place place, string name) => Problem.Of("EX-104", place, ("name", name));

    public static Problem ClassNotAssessed(Place place, string name) => Problem.Of("EX-105", place, ("name", name));

    public static Problem UnknownHonour(Place place, string fund, string honour) => Problem.Of("EX-106", place, ("fund", fund), ("honour", honour));

    public static Problem NotOfMembers(Place place, string indicator) => Problem.Of("EX-108", place, ("indicator", indicator));

    public static Problem UnknownClause(Place place, string clause) => Problem.Of("EX-107", place, ("clause", clause));

    public static Problem NotBinding(Place place, string indicator) => Problem.Of("EX-121", place, ("indicator", indicator));

    public static Problem NotAMember(Place place, string region) => Problem.Of("EX-122", place, ("region", region));

    public static Problem NotSummed(Place place, string indicator) => Problem.Of("EX-123", place, ("indicator", indicator));

    public static Problem NumberNotInClause(Place place, string item, decimal number, string clause) => Problem.Of("EX-109", place, ("item", item), ("number", number), ("clause", clause));

    public static Problem NumberNotUsed(Place place, string clause, string number) => Problem.Of("EX-110", place, ("clause", clause), ("number", number));
}
