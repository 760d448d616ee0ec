namespace Xiance.Tests.House;

public class NpmLockTests
{
    [Fact]
    public void The_npm_lock_names_no_registry() =>
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Path.Combine(Checkout.Root, "npm", "package-lock.json")));
}
