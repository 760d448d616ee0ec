using Xiance.Basics;

namespace Xiance.Documents;

/// <summary>What can be wrong with a document that is to be read.</summary>
static class Problems
{
    public static Problem Empty(string file) => Problem.Of("DO-101", new Place(file), ("file", file));
}
