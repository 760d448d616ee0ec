namespace Xiance.Tests;

/// <summary>Folders of this checkout, and the reference cases beside it when they are there.</summary>
static class Checkout
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static readonly string Shared = Environment.GetEnvironmentVariable("XIANCE_CASES") ?? Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>Skips the running test, visibly, where the reference cases are absent.</summary>
    public static void SkipWithoutShared() => Assert.SkipUnless(Directory.Exists(Shared), "no reference cases: set XIANCE_CASES to their folder");

    static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Xiance.slnx")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Xiance.slnx"));
}
