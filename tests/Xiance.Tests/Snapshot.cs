namespace Xiance.Tests;

/// <summary>
/// Compares what a user would see with the text kept under Snapshots. After a wanted change: XIANCE_WRITE_SNAPSHOTS=1 dotnet test, then
/// read the difference before it is committed.
/// </summary>
static class Snapshot
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Snapshots");

    public static void Match(string name, string seen)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("XIANCE_WRITE_SNAPSHOTS") is not null) File.WriteAllText(file, seen);
        Assert.True(File.Exists(file), $"no snapshot {name}: read it once, then write it with XIANCE_WRITE_SNAPSHOTS=1");
        Assert.Equal(File.ReadAllText(file), seen);
    }
}
