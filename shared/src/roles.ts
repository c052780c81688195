import * as z from 'zod/mini';

/** What a membership may do. A coordinator elsewhere is called a broker; an auditor reads the books and changes nothing. */
export const roles = ['member', 'coordinator', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];
export const role = z.enum(roles);

export const isStaff = (role: Role): boolean => role === 'coordinator' || role === 'administrator';
export const mayReadBooks = (role: Role): boolean => role !== 'member';

export const memberStatuses = ['applied', 'active', 'paused', 'suspended', 'left'] as const;
export type MemberStatus = (typeof memberStatuses)[number];
export const memberStatus = z.enum(memberStatuses);
