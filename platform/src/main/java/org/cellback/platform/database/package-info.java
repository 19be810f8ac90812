/**
 * PostgreSQL: started by us in the data folder, or an outside server by its address, and the only way to a tenant's rows.
 *
 * <p>Two database roles are used. The <em>owner</em> owns the tables and runs the migrations; the <em>application</em>
 * role reads and writes rows, owns nothing and cannot switch row-level security off. {@link
 * org.cellback.platform.database.Database} opens a transaction for one tenant; without it no private row is visible.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.cellback.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
