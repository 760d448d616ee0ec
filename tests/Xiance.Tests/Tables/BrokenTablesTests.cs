using Xiance.Storage.Tables;

namespace Xiance.Tests.Tables;

/// <summary>Every broken file gives all of its problems, each with its cell.</summary>
public sealed class BrokenTablesTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Tables", "broken");

    public static TheoryData<string, string> Files => [.. File.ReadLines(Path.Combine(Folder, "expect.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1]))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Gives_all_problems_with_their_cells(string name, string expected)
    {
        var read = ReadSheet.Run(name, File.ReadAllBytes(Path.Combine(Folder, name)));
        Assert.False(read.Succeeded);
        Assert.Equal(expected.Split(';'), read.Problems.Select(problem => $"{problem.Place} {problem.Code}"));
    }
}
