namespace Xiance.Storage.Databases;

/// <summary>The two databases that hold a workspace: one file, or a server.</summary>
public enum Dialect { Sqlite, Postgres }
