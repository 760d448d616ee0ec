using Xiance.Basics;

namespace Xiance.Storage.Documents;

/// <summary>What can be wrong with a file that is to be read as a plan document.</summary>
static class FileProblems
{
    public static Problem TooLarge(string file, int megabytes) => Problem.Of("ST-701", new Place(file), ("file", file), ("megabytes", megabytes));

    public static Problem UnpacksTooLarge(string file) => Problem.Of("ST-702", new Place(file), ("file", file));

    public static Problem Encrypted(string file) => Problem.Of("ST-703", new Place(file), ("file", file));

    public static Problem OfficeForm(string file, string form) => Problem.Of("ST-704", new Place(file), ("file", file), ("form", form));

    public static Problem Scan(string file) => Problem.Of("ST-705", new Place(file), ("file", file));

    public static Problem UnknownForm(string file) => Problem.Of("ST-706", new Place(file), ("file", file));

    public static Problem Broken(string file, string reason) => Problem.Of("ST-707", new Place(file), ("file", file), ("reason", reason));

    public static Problem NoPdfReader(string file) => Problem.Of("ST-708", new Place(file), ("file", file));

    public static Problem Undecodable(string file) => Problem.Of("ST-709", new Place(file), ("file", file));
}
