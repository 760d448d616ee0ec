namespace Xiance.Tests.House;

public class SizeTests
{
    const int Ceiling = 400;

    [Fact]
    public void No_source_file_is_longer_than_the_ceiling()
    {
        var long_ones = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".js")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "lib"))
            .Where(file => File.ReadLines(file).Count() > Ceiling)
            .Select(file => Path.GetRelativePath(Checkout.Root, file));
        Assert.Empty(long_ones);
    }

    [Fact]
    public void No_folder_is_named_by_role()
    {
        string[] roles = ["Services", "Helpers", "Utils", "Models", "Common", "Managers", "Interfaces", "Dtos"];
        var found = Directory.EnumerateDirectories(Path.Combine(Checkout.Root, "src"), "*", SearchOption.AllDirectories).Where(folder => roles.Contains(Path.GetFileName(folder)));
        Assert.Empty(found);
    }
}
