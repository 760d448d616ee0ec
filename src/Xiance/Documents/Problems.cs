using Xiance.Basics;

namespace Xiance.Documents;

/// <summary>What can be wrong with a document that is to be read.</summary>
static class Problems
{
    public static Problem Empty(string file) => Problem.Of("DO-101", new Place(file), ("file", file));

    public static Problem NothingWanted(string file) => Problem.Of("DO-102", new Place(file), ("file", file));

    public static Problem Secret(string file, string mark) => Problem.Of("DO-103", new Place(file), ("file", file), ("mark", mark));

    public static Problem Mangled(string file, string words) => Problem.Of("DO-104", new Place(file), ("file", file), ("words", words)) with { Severity = Severity.Warning };
}
